<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a message by e-mail, in one language (domain/mail.h puts it out, tool/kntc_smtp
     sends it in both): the paragraphs mail_1.KIND to mail_4.KIND, as far as there are words, in
     which {1} to {6} are the values of the message in their order, then who sends it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="value_1"><xsl:apply-templates select="/mail/*[1]" mode="value"/></xsl:variable>
  <xsl:variable name="value_2"><xsl:apply-templates select="/mail/*[2]" mode="value"/></xsl:variable>
  <xsl:variable name="value_3"><xsl:apply-templates select="/mail/*[3]" mode="value"/></xsl:variable>
  <xsl:variable name="value_4"><xsl:apply-templates select="/mail/*[4]" mode="value"/></xsl:variable>
  <xsl:variable name="value_5"><xsl:apply-templates select="/mail/*[5]" mode="value"/></xsl:variable>
  <xsl:variable name="value_6"><xsl:apply-templates select="/mail/*[6]" mode="value"/></xsl:variable>

  <xsl:template match="*" mode="value"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="*[substring(name(), string-length(name()) - 2) = '_on']" mode="value"><xsl:value-of select="p:day(.)"/></xsl:template>
  <xsl:template match="term" mode="value"><xsl:value-of select="p:t('term.', .)"/></xsl:template>

  <xsl:template match="mail" mode="paragraph">
    <xsl:param name="key"/>
    <xsl:if test="p:has($key)">
      <xsl:value-of select="p:t2($key, string($value_1), string($value_2), string($value_3), string($value_4), string($value_5), string($value_6))"/>
      <xsl:text>&#10;&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="/mail">
    <xsl:apply-templates select="." mode="paragraph"><xsl:with-param name="key" select="concat('mail_1.', @kind)"/></xsl:apply-templates>
    <xsl:apply-templates select="." mode="paragraph"><xsl:with-param name="key" select="concat('mail_2.', @kind)"/></xsl:apply-templates>
    <xsl:apply-templates select="." mode="paragraph"><xsl:with-param name="key" select="concat('mail_3.', @kind)"/></xsl:apply-templates>
    <xsl:apply-templates select="." mode="paragraph"><xsl:with-param name="key" select="concat('mail_4.', @kind)"/></xsl:apply-templates>
    <xsl:text>-- &#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="@plain = 'yes'"><xsl:value-of select="p:t('mail.plain_name')"/></xsl:when>
      <xsl:when test="@office != ''"><xsl:value-of select="@office"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('portal.name')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>&#10;</xsl:text>
    <xsl:value-of select="@origin"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:value-of select="p:t('mail.foot')"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
