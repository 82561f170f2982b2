<?xml version="1.0" encoding="UTF-8"?>
<!-- What happened, and what is wrong. Modes: notice, errors. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="flash" mode="notice">
    <div class="notice {@kind}" role="status">
      <xsl:if test="@kind = 'warn'"><xsl:attribute name="role">alert</xsl:attribute></xsl:if>
      <xsl:apply-templates select="." mode="icon">
        <xsl:with-param name="name" select="@kind"/>
      </xsl:apply-templates>
      <p><xsl:value-of select="p:t2(concat('flash.', @key), value[1], value[2], value[3])"/></p>
    </div>
  </xsl:template>

  <!-- A form that she put aside waits for her. -->
  <xsl:template match="draft" mode="notice">
    <div class="notice info">
      <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'info'"/></xsl:apply-templates>
      <p><xsl:value-of select="p:t2('draft.waits', p:instant(made_at))"/><xsl:text> </xsl:text><a href="{path}"><xsl:value-of select="p:t('draft.open')"/></a></p>
    </div>
  </xsl:template>

  <!-- A notice that belongs to the page itself: <notice kind="info" key="…"><value/></notice>. -->
  <xsl:template match="notice" mode="notice">
    <div class="notice {@kind}">
      <xsl:apply-templates select="." mode="icon">
        <xsl:with-param name="name" select="@kind"/>
      </xsl:apply-templates>
      <p><xsl:value-of select="p:t2(concat('notice.', @key), value[1], value[2], value[3])"/></p>
    </div>
  </xsl:template>

  <!-- All errors of the page's forms (children of page, bad="yes") on top, each a link to its field, in the same words.
       One alone that belongs to no field is no place to mend: it is the title. -->
  <xsl:template match="page" mode="errors">
    <xsl:if test="form/@bad">
      <xsl:variable name="error" select="form//error"/>
      <div class="errors" id="errors" role="alert" tabindex="-1" aria-labelledby="errors-title">
        <p class="title" id="errors-title">
          <xsl:choose>
            <xsl:when test="count($error) = 1 and $error/parent::form"><xsl:apply-templates select="$error" mode="error"/></xsl:when>
            <xsl:when test="count($error) = 1"><xsl:value-of select="p:t('errors.one')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t2('errors.many', count($error))"/></xsl:otherwise>
          </xsl:choose>
        </p>
        <xsl:if test="count($error) &gt; 1 or $error/parent::field">
          <ul>
            <xsl:apply-templates select="$error" mode="errors"/>
          </ul>
        </xsl:if>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="field/error" mode="errors">
    <li>
      <a href="#{../@id}">
        <xsl:apply-templates select=".." mode="label"/>
        <xsl:text>: </xsl:text>
        <xsl:apply-templates select="." mode="error"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="error" mode="errors">
    <li><xsl:apply-templates select="." mode="error"/></li>
  </xsl:template>

  <xsl:template match="error" mode="error">
    <xsl:value-of select="p:t2(concat('error.', @key), @value)"/>
  </xsl:template>
</xsl:stylesheet>
