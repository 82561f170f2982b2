<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t(concat('act.', act))"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead">
      <a href="{back}">
        <xsl:value-of select="p:t2('casefile.title', string((casefile/code[. != '']|casefile/lookup_code)[1]), string(petition/subject))"/>
      </a>
    </p>
    <xsl:choose>
      <xsl:when test="why != ''">
        <p class="answer"><xsl:value-of select="p:t(concat('guard.', why))"/></p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="p:has(concat('act_help.', act))">
          <p class="soft"><xsl:value-of select="p:t(concat('act_help.', act))"/></p>
        </xsl:if>
        <xsl:if test="letter != ''">
          <p class="soft"><xsl:value-of select="p:t2('act.letter', p:t(concat('letter.', letter)))"/></p>
        </xsl:if>
        <xsl:apply-templates select="." mode="before-form"/>
        <xsl:apply-templates select="form" mode="form"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="before-form"/>
</xsl:stylesheet>
