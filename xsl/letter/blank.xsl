<?xml version="1.0" encoding="UTF-8"?>
<!-- A form that a citizen fills in, as the text of a paper (text.xsl): TEMPLATE.to, .p1 to .p24,
     .other and .signer (who signs on the left and on the right). A paragraph that ends with ":"
     is followed by lines to write on, one that ends with "…" is written on as far as the margin. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="it" select="/blank/@template"/>

  <xsl:template match="/blank">
    <paper template="{@template}" is_blank="1" above="" body="" number="" place="{p:t('paper.blank')}" on="" title="{p:t('title.', @template)}" subject="">
      <xsl:if test="p:has($it, '.to')"><to><xsl:value-of select="p:t($it, '.to')"/></to></xsl:if>
      <xsl:apply-templates select="." mode="line"/>
      <xsl:if test="p:has($it, '.other')"><other post="{p:t($it, '.other')}" how="{p:t('sign.mark')}" name=""/></xsl:if>
      <signer post="{p:t($it, '.signer')}" how="{p:t('sign.mark')}" name=""/>
    </paper>
  </xsl:template>

  <xsl:template match="blank" mode="line">
    <xsl:param name="n" select="1"/>
    <xsl:if test="p:has($it, '.p', $n)">
      <xsl:variable name="said" select="p:t($it, '.p', $n)"/>
      <xsl:choose>
        <xsl:when test="substring($said, string-length($said)) = '…'"><fill><xsl:value-of select="substring($said, 1, string-length($said) - 1)"/></fill></xsl:when>
        <xsl:otherwise><p><xsl:value-of select="$said"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="substring($said, string-length($said)) = ':'"><blank/><blank/><blank/></xsl:if>
      <xsl:if test="$n &lt; 24"><xsl:apply-templates select="." mode="line"><xsl:with-param name="n" select="$n + 1"/></xsl:apply-templates></xsl:if>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
