<?xml version="1.0" encoding="UTF-8"?>
<!-- The page on which an act on a matter is played: the form, the matter beside it. Imported
     after page, matter and act by the views of intake and settlement. Modes: before-form (empty:
     what a view says above the form), letter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('act.', act)"/></xsl:template>

  <!-- Who acts sees what the act is about: the form on the left, the matter on the right. -->
  <xsl:template match="page" mode="main">
    <p class="lead"><a href="{back}"><xsl:apply-templates select="casefile/code[. != '']" mode="code"/>
      <xsl:if test="casefile/code = ''"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:if>: <xsl:value-of select="petition/subject"/></a></p>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <div class="split">
      <div class="stack">
        <xsl:choose>
          <xsl:when test="why != ''">
            <p class="answer"><xsl:value-of select="p:t('guard.', why)"/></p>
            <xsl:apply-templates select="obstacles" mode="block"/>
            <xsl:if test="is_left = '1'"><xsl:apply-templates select="form" mode="left"/></xsl:if>
          </xsl:when>
          <xsl:otherwise>
            <xsl:choose>
              <xsl:when test="is_handled = '1' and p:has('handled_help.', act)"><p class="prose"><xsl:value-of select="p:t('handled_help.', act)"/></p></xsl:when>
              <xsl:when test="p:has('act_help.', casefile/kind, '_', act)"><p class="prose"><xsl:value-of select="p:t('act_help.', casefile/kind, '_', act)"/></p></xsl:when>
              <xsl:when test="p:has('act_help.', act)"><p class="prose"><xsl:value-of select="p:t('act_help.', act)"/></p></xsl:when>
            </xsl:choose>
            <xsl:if test="for_name != ''"><p class="answer"><xsl:value-of select="p:t2('act.for', for_name, for_document)"/></p></xsl:if>
            <xsl:apply-templates select="letter[. != '']" mode="letter"/>
            <xsl:apply-templates select="." mode="before-form"/>
            <xsl:apply-templates select="form" mode="form"/>
          </xsl:otherwise>
        </xsl:choose>
      </div>
      <aside class="stack"><xsl:apply-templates select="." mode="about"/></aside>
    </div>
  </xsl:template>

  <xsl:template match="page" mode="before-form"/>

  <xsl:template match="form" mode="more"><a href="{/page/back}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>

  <xsl:template match="form[(@name = 'assign' or @name = 'consider') and .//field[@required] and not(.//option)]" mode="form">
    <p class="answer"><xsl:choose>
      <xsl:when test="@name = 'consider'"><xsl:value-of select="p:t('consider.none')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('assign.none')"/></xsl:otherwise>
    </xsl:choose></p>
    <p><a href="{/page/back}"><xsl:value-of select="p:t('why.back')"/></a></p>
  </xsl:template>

  <xsl:template match="letter" mode="letter">
    <p class="soft"><xsl:value-of select="p:t2('act.letter', p:t('letter.', .))"/></p>
  </xsl:template>
</xsl:stylesheet>
